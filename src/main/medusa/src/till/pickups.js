async function pickUps() {}

module.exports = { pickUps }
