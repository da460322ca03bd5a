import type { Product } from '../shared/api.js';
import catalog from './catalog.json' with { type: 'json' };

/** Products of the shop. A real shop has them in its database. */
export const products: readonly Product[] = catalog;

export const findProduct = (id: string): Product | undefined =>
  products.find((product) => product.id === id);
