async function projectSales() {}

module.exports = { projectSales }
