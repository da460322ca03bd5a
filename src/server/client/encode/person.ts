import type { Buyer } from '../../../core/request.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CustomerBody, OrderBody } from './requestBodies.js';

const buyerEncoders = {
  tel: optional((tel) => ({ buyer_tel: tel })),
  name: optional((name) => ({ buyer_name: name })),
  email: optional((email) => ({ buyer_email: email })),
  address: optional((address) => ({ buyer_addr: address })),
  postcode: optional((postcode) => ({ buyer_postcode: postcode })),
} satisfies Encoders<Partial<Buyer>, OrderBody>;

const customerEncoders = {
  tel: optional((tel) => ({ customer_tel: tel })),
  name: optional((name) => ({ customer_name: name })),
  email: optional((email) => ({ customer_email: email })),
  address: optional((address) => ({ customer_addr: address })),
  postcode: optional((postcode) => ({ customer_postcode: postcode })),
} satisfies Encoders<Partial<Buyer>, CustomerBody>;

/** Encodes the person who pays. */
export const encodeBuyer = (buyer: Partial<Buyer>) => encodeWritten('buyer.', buyerEncoders, buyer);

/** Encodes the owner of a registered card. */
export const encodeCustomer = (customer: Partial<Buyer>) =>
  encodeWritten('customer.', customerEncoders, customer);
