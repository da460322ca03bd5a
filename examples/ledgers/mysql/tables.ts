/** Number of rows in `order_locks`. */
export const slots = 997;

/**
 * Statements that create the tables of `schema.prisma`. Prisma's schema has no collations, and order
 * numbers that differ only in case are different orders: a migration needs them by hand, and the rows
 * of `order_locks`.
 */
export const createTables = [
  `create table if not exists orders (
    merchant_uid varchar(40) primary key, user_id varchar(191) not null, amount bigint not null,
    paid bigint not null default 0, refunded bigint not null default 0, account json
  ) engine = InnoDB character set utf8mb4 collate utf8mb4_bin`,
  `create table if not exists reviews (
    imp_uid varchar(40) primary key, merchant_uid varchar(40) not null, held bigint not null,
    reason text not null) engine = InnoDB character set utf8mb4 collate utf8mb4_bin`,
  'create table if not exists claims (`key` varbinary(255) primary key) engine = InnoDB',
  'create table if not exists order_locks (slot int primary key) engine = InnoDB',
  `insert ignore into order_locks
    with recursive numbers as (select 0 as slot union all select slot + 1 from numbers where slot < ${slots - 1})
    select slot from numbers`,
  `create table if not exists outbox (
    \`key\` varchar(191) primary key, payload json not null, taken_until bigint not null default 0,
    sent_at bigint) engine = InnoDB character set utf8mb4 collate utf8mb4_bin`,
];
