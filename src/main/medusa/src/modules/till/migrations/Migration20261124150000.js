const { Migration } = require("@medusajs/framework/mikro-orm/migrations")

/** What tills send besides sales and steps: customers, goods that moved, closed days, orders. */
class Migration20261124150000 extends Migration {
  async up() {
    for (const sql of TABLES) {
      this.addSql(sql)
    }
  }

  async down() {
    this.addSql("alter table if exists till_shop drop column if exists web_channel_id")
    for (const table of ["till_customer_alias", "till_customer_change", "till_goods_move"]) {
      this.addSql(`drop table if exists ${table} cascade`)
    }
    for (const table of ["till_close", "till_store_order", "till_hand_over"]) {
      this.addSql(`drop table if exists ${table} cascade`)
    }
  }
}

const TABLES = [
  // Where orders made at the counter go, beside the shop's own sales.
  "alter table till_shop add column if not exists web_channel_id text",
  // A customer a till made whom Medusa had already, under the same e-mail.
  `create table if not exists till_customer_alias (
    id text primary key,
    customer_id text not null
  )`,
  // Emptied when the customer is forgotten.
  `create table if not exists till_customer_change (
    envelope_id uuid primary key references till_envelope (id),
    customer_id text not null,
    body jsonb
  )`,
  `create index if not exists till_customer_change_customer on till_customer_change (customer_id)`,
  `create table if not exists till_goods_move (
    envelope_id uuid primary key references till_envelope (id),
    body jsonb not null
  )`,
  `create table if not exists till_close (
    shop_id text not null,
    till_id text not null,
    z bigint not null,
    business_date date not null,
    envelope_id uuid not null unique references till_envelope (id),
    body jsonb not null,
    primary key (shop_id, till_id, z)
  )`,
  `create table if not exists till_store_order (
    id uuid primary key,
    envelope_id uuid not null unique references till_envelope (id),
    order_id text not null unique,
    body jsonb not null
  )`,
  // What of a pick-up left the shop when not all of it did.
  `create table if not exists till_hand_over (
    envelope_id uuid not null references till_envelope (id),
    order_id text not null,
    n integer not null,
    qty_milli bigint not null,
    primary key (envelope_id, n)
  )`,
]

module.exports = { Migration20261124150000 }
