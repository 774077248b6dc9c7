const { Migration } = require("@medusajs/framework/mikro-orm/migrations")

/**
 * The till's own tables. All names begin with `till_`. Money in minor units, instants with zone,
 * documents as they go over the wire.
 */
class Migration20261124100000 extends Migration {
  async up() {
    for (const sql of TABLES) {
      this.addSql(sql)
    }
  }

  async down() {
    this.addSql("drop function if exists till_touched() cascade")
    this.addSql("drop sequence if exists till_rev")
    for (const sql of [...TABLES].reverse()) {
      const table = /create table if not exists (\w+)/.exec(sql)
      if (table) {
        this.addSql(`drop table if exists ${table[1]} cascade`)
      }
    }
  }
}

const TABLES = [
  // Whose revs these are. A database restored from a backup keeps the epoch and loses turns.
  `create table if not exists till_platform (
    epoch text primary key,
    composed_by text,
    created_at timestamptz not null default now()
  )`,
  `insert into till_platform (epoch)
    select substr(md5(random()::text || clock_timestamp()::text), 1, 12)
    where not exists (select 1 from till_platform)`,

  `create table if not exists till_shop (
    id text primary key,
    name text not null,
    address jsonb not null default '[]',
    postcode text, city text, country text not null, zone text not null,
    siret text, vat_id text, ape text, phone text,
    currency text not null,
    location_id text not null,
    sales_channel_id text,
    region_id text not null,
    web_region_id text not null,
    receipt_footer text,
    training boolean not null default false,
    loyalty jsonb,
    hold_days integer not null default 7,
    updated_at timestamptz not null default now()
  )`,
  `create table if not exists till_place (
    id text primary key,
    location_id text unique,
    name text not null,
    kind text not null check (kind in ('shop', 'web', 'warehouse')),
    distances jsonb not null default '{}'
  )`,
  `create table if not exists till_till (
    shop_id text not null references till_shop (id),
    id text not null,
    name text not null,
    primary key (shop_id, id)
  )`,
  `create table if not exists till_token (
    hash bytea primary key,
    shop_id text not null,
    till_id text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    foreign key (shop_id, till_id) references till_till (shop_id, id)
  )`,
  `create table if not exists till_operator (
    shop_id text not null references till_shop (id),
    id text not null,
    name text not null,
    role text not null check (role in ('cashier', 'advisor', 'manager')),
    rights jsonb not null default '[]',
    pin jsonb not null,
    deleted_at timestamptz,
    primary key (shop_id, id)
  )`,

  // What changed, written by triggers in the transaction of the change, eaten by the composer.
  `create table if not exists till_touch (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null
  )`,
  // The feeds: the last state of each entry under the rev of its last change; no data = dropped.
  `create sequence if not exists till_rev`,
  `create table if not exists till_entry (
    feed text not null,
    scope text not null,
    id text not null,
    rev bigint not null,
    data jsonb,
    primary key (feed, scope, id)
  )`,
  `create unique index if not exists till_entry_rev on till_entry (feed, scope, rev)`,
  // One row for each turn of the composer; a cursor bears the mark of the turn it stands in.
  `create table if not exists till_turn (
    last_rev bigint primary key,
    mark text not null,
    at timestamptz not null default now()
  )`,

  // What tills sent. The id is the only key to "was it taken in?".
  `create table if not exists till_envelope (
    id uuid primary key,
    digest bytea not null,
    kind text not null,
    shop_id text not null,
    till_id text not null,
    operator_id text,
    at text not null,
    taken_at timestamptz not null default now(),
    answer jsonb not null
  )`,
  `create table if not exists till_sale (
    transaction uuid primary key,
    envelope_id uuid not null unique references till_envelope (id),
    shop_id text not null,
    till_id text not null,
    chain text not null,
    seq bigint not null,
    number text not null,
    business_date date not null,
    type text not null,
    currency text not null,
    total_minor bigint not null,
    customer_id text,
    operator_id text not null,
    at text not null,
    body jsonb not null,
    order_id text unique,
    problem text,
    tries integer not null default 0,
    next_at timestamptz not null default now(),
    unique (shop_id, till_id, chain, seq)
  )`,
  `create index if not exists till_sale_day on till_sale (shop_id, till_id, business_date)`,
  `create index if not exists till_sale_waiting on till_sale (next_at) where order_id is null`,
  `create index if not exists till_sale_customer on till_sale (customer_id)`,

  `create table if not exists till_reservation (
    order_id text primary key,
    shop_id text not null references till_shop (id),
    kind text not null check (kind in ('click-and-collect', 'e-reservation')),
    state text not null,
    paid boolean not null,
    code text not null,
    locker text,
    requested_at timestamptz not null,
    ready_at timestamptz,
    expires_at timestamptz,
    holder jsonb,
    transaction uuid,
    placed boolean not null default false,
    settled boolean not null default true,
    problem text,
    updated_at timestamptz not null default now()
  )`,
  `create index if not exists till_reservation_expiry on till_reservation (expires_at)
    where state in ('requested', 'preparing', 'ready')`,
  // Orders to be looked at for pick-ups, once each.
  `create table if not exists till_look (order_id text primary key)`,
  `create table if not exists till_reservation_step (
    envelope_id uuid primary key references till_envelope (id),
    order_id text not null references till_reservation (order_id),
    from_state text not null,
    to_state text not null,
    till_id text not null,
    operator_id text not null,
    at text not null
  )`,

  `create table if not exists till_coupon (
    code text primary key,
    label text not null,
    amount_minor bigint not null,
    minimum_minor bigint,
    currency text not null,
    valid_from date,
    valid_to date,
    single_use boolean not null default true,
    customer_id text,
    state text not null default 'open' check (state in ('open', 'used')),
    holder jsonb,
    deleted_at timestamptz
  )`,
  `create table if not exists till_coupon_use (
    transaction uuid not null references till_sale (transaction),
    code text not null,
    amount_minor bigint not null,
    primary key (transaction, code)
  )`,
  `create table if not exists till_points (
    id bigint generated always as identity primary key,
    customer_id text not null,
    kind text not null,
    points integer not null,
    transaction uuid references till_sale (transaction),
    n integer not null default 0,
    at timestamptz not null default now(),
    unique (transaction, n)
  )`,
  `create index if not exists till_points_customer on till_points (customer_id)`,
  `create table if not exists till_erasure (
    id text primary key,
    customer_id text not null,
    requested_at timestamptz not null default now()
  )`,
  `create table if not exists till_erasure_done (
    erasure_id text not null references till_erasure (id),
    shop_id text not null,
    till_id text not null,
    done_at text not null,
    primary key (erasure_id, shop_id, till_id)
  )`,
]

module.exports = { Migration20261124100000 }
