import catalog from './catalog.json' with { type: 'json' };

export type Product = (typeof catalog)[number];

/**
 * Products of the shop. A real shop has them in its database. `taxFree` is the tax-free part of the
 * price; a zero-rated product (영세율) has a value-added tax of 0. A monthly one is delivered and charged
 * every month: it is bought as a subscription only.
 */
export const products: readonly Product[] = catalog;

export const findProduct = (id: string): Product | undefined =>
  products.find((product) => product.id === id);

/** Name of a product in both languages; its id if the shop no longer sells it. */
export const nameOf = (id: string) => findProduct(id)?.name ?? { ko: id, en: id };
