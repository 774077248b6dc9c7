const { Migration } = require("@medusajs/framework/mikro-orm/migrations")

/** How a shop's tills go by its rules: codes, alignment on the web, pick-ups, returns. */
class Migration20261129220000 extends Migration {
  async up() {
    this.addSql("alter table till_shop add column if not exists rules jsonb")
  }

  async down() {
    this.addSql("alter table if exists till_shop drop column if exists rules")
  }
}

module.exports = { Migration20261129220000 }
