// Part of a shop folder: enough of it to see everything, taken in in seconds.
const OPEN = new Set(["requested", "preparing", "ready", "expired"]);
const CUSTOMERS = 40;

/**
 * The first articles, and those that share a barcode or wait in a pick-up; the first customers, and
 * those who wait for something; what belongs to them.
 */
export function slice(folder, articles) {
  const waiting = folder.reservations.filter((row) => OPEN.has(row.state));
  const orders = new Set(waiting.map((row) => row.order));
  const items = new Set(folder.items.slice(0, articles).map((row) => row.id));
  for (const row of folder.orderLines) if (orders.has(row.order)) items.add(row.item);
  for (const item of sharing(folder.barcodes)) items.add(item);
  const customers = new Set(folder.customers.slice(0, CUSTOMERS).map((row) => row.id));
  for (const row of folder.orders) if (orders.has(row.id) && row.customer) customers.add(row.customer);
  const own = (row) => items.has(row.item);
  const kept = folder.orders.filter((row) => orders.has(row.id) || customers.has(row.customer));
  const ids = new Set(kept.map((row) => row.id));
  return {
    ...folder,
    items: folder.items.filter((row) => items.has(row.id)),
    barcodes: folder.barcodes.filter(own),
    prices: folder.prices.filter(own),
    stock: folder.stock.filter(own),
    customers: folder.customers.filter((row) => customers.has(row.id)),
    coupons: folder.coupons.filter((row) => !row.customer || customers.has(row.customer)),
    orders: kept,
    orderLines: folder.orderLines.filter((row) => ids.has(row.order)),
    reservations: waiting,
  };
}

function sharing(barcodes) {
  const by = new Map();
  for (const { code, item } of barcodes) by.set(code, [...(by.get(code) ?? []), item]);
  return [...by.values()].filter((items) => items.length > 1).flat();
}
