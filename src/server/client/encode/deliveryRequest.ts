import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type {
  AddressLinesBody,
  DeliveryBody,
  DeliveryPersonBody,
  ParcelBody,
  ProductBody,
} from './requestBodies.js';
import { unixSeconds } from './unixSeconds.js';

/** Address in two lines. Only other PGs use it. */
export interface AddressLines {
  /** Street and number. Sent as `address_line_1`. */
  line1: string;
  /** Building and room. Sent as `address_line_2`. */
  line2: string;
}

/** Receiver of a delivery. KG Inicis requires all four values. */
export interface DeliveryReceiver {
  /** Name of the person. Sent as `name`. */
  name: string;
  /** Telephone number of the person. Sent as `tel`. */
  tel: string;
  /** Address of the person. Sent as `addr`. */
  address: string;
  /** Postcode of the address. Sent as `postcode`. */
  postcode: string;
  /** The same address in two lines. Only other PGs use it. Sent as `formed_address`. */
  addressLines?: AddressLines | undefined;
}

/** Sender of a delivery. KG Inicis requires all values of a receiver. */
export interface DeliverySender extends DeliveryReceiver {
  /** Relation to the sender. Only other PGs use it. Sent as `relationship`. */
  relationship?: string | undefined;
}

/** Parcel of a delivery. */
export interface Parcel {
  /**
   * Code of the delivery company: `HYUNDAI`, `HANARO`, `SAGAWA`, `KGB`, `YELLOWCAP`, `DONGBU`, `EPOST`,
   * `CJGLS`, `HANJIN`, `DAESIN`; `ETC` for any other. Sent as `company`.
   */
  company: string;
  /** Number of the parcel (송장번호). Sent as `invoice`. */
  invoice: string;
  /** Time at which the goods were sent, in whole seconds. Sent as `sent_at`. */
  sentAt: Date;
  /** Day of receipt, as `YYYYMMDD`. Only other PGs use it. Sent as `receiving_at`. */
  receivingAt?: string | undefined;
  /** Address from which the goods were sent. Only other PGs use it. Sent as `address`. */
  address?: string | undefined;
}

/** Product in a delivery. Only other PGs use it. */
export interface DeliveryProduct {
  /** Your id of the product. Sent as `id`. */
  id: string;
  /** Name of the product. Sent as `name`. */
  name: string;
  /** Price of one piece, in won. Sent as `amount`. */
  amount: number;
  /** Code of the product. Sent as `code`. */
  code?: string | undefined;
  /** Currency code. Sent as `currency`. */
  currency?: string | undefined;
  /** Number of pieces. Sent as `quantity`. */
  quantity?: number | undefined;
  /** Category of the product. Sent as `tag`. */
  tag?: string | undefined;
}

/** Delivery of an escrow payment. An unknown field is `invalid`, also in the nested objects. */
export interface DeliveryRequest {
  /** Sender of the goods. Sent as `sender`. */
  sender: DeliverySender;
  /** Receiver of the goods. Sent as `receiver`. */
  receiver: DeliveryReceiver;
  /** Delivery company, number and time. Sent as `logis`. */
  parcel: Parcel;
  /** Products in the parcel. Only other PGs use it. Sent as `products`. */
  products?: readonly DeliveryProduct[] | undefined;
}

/** Delivery to register. An unknown field is `invalid`, also in the nested objects. */
export interface DeliveryRegistration extends DeliveryRequest {
  /**
   * Set to `false` to send no mail to the shopper when the purchase is confirmed. Only other PGs use it.
   * Sent as `send_email`.
   *
   * @default true
   */
  sendEmail?: boolean | undefined;
}

const text = (field: string, value: string) => check(field, 'required', value);

const linesEncoders = {
  line1: (line) => ({ address_line_1: text('addressLines.line1', line) }),
  line2: (line) => ({ address_line_2: text('addressLines.line2', line) }),
} satisfies Encoders<AddressLines, AddressLinesBody>;

/** Creates the encoders of a person. `path` is the prefix of the reported field. */
const personEncoders = (path: string) =>
  ({
    name: (name) => ({ name: text(`${path}.name`, name) }),
    tel: (tel) => ({ tel: text(`${path}.tel`, tel) }),
    address: (address) => ({ addr: text(`${path}.address`, address) }),
    postcode: (postcode) => ({ postcode: text(`${path}.postcode`, postcode) }),
    addressLines: optional((lines) => ({
      formed_address: encodeWritten(`${path}.addressLines.`, linesEncoders, lines),
    })),
  }) satisfies Encoders<DeliveryReceiver, DeliveryPersonBody>;

const senderEncoders = {
  ...personEncoders('sender'),
  relationship: optional((relationship) => ({ relationship })),
} satisfies Encoders<DeliverySender, DeliveryPersonBody>;

const parcelEncoders = {
  company: (company) => ({ company: text('parcel.company', company) }),
  invoice: (invoice) => ({ invoice: text('parcel.invoice', invoice) }),
  sentAt: (sentAt) => ({ sent_at: unixSeconds('parcel.sentAt', sentAt) }),
  receivingAt: optional((receivingAt) => ({ receiving_at: receivingAt })),
  address: optional((address) => ({ address })),
} satisfies Encoders<Parcel, ParcelBody>;

const productEncoders = {
  id: (id) => ({ id: text('products.id', id) }),
  name: (name) => ({ name: text('products.name', name) }),
  amount: (amount) => ({ amount: check('products.amount', 'wonOrZero', amount) }),
  code: optional((code) => ({ code })),
  currency: optional((currency) => ({ currency })),
  quantity: optional((quantity) => ({ quantity: check('products.quantity', 'won', quantity) })),
  tag: optional((tag) => ({ tag })),
} satisfies Encoders<DeliveryProduct, ProductBody>;

const deliveryEncoders = {
  sender: (sender) => ({ sender: encodeWritten('sender.', senderEncoders, sender) }),
  receiver: (receiver) => ({
    receiver: encodeWritten('receiver.', personEncoders('receiver'), receiver),
  }),
  parcel: (parcel) => ({ logis: encodeWritten('parcel.', parcelEncoders, parcel) }),
  products: optional((products) => ({
    products: check('products', 'list', products).map((product) =>
      encodeWritten('products.', productEncoders, product),
    ),
  })),
} satisfies Encoders<DeliveryRequest, DeliveryBody>;

const registrationEncoders = {
  ...deliveryEncoders,
  sendEmail: optional((send) => ({ send_email: check('sendEmail', 'boolean', send) })),
} satisfies Encoders<DeliveryRegistration, DeliveryBody>;

/** Encodes a delivery that replaces the registered one. */
export const encodeDelivery = (delivery: DeliveryRequest) =>
  encodeWritten<DeliveryRequest, DeliveryBody>('', deliveryEncoders, delivery);

/** Encodes a delivery to register. */
export const encodeRegistration = (delivery: DeliveryRegistration) =>
  encodeWritten<DeliveryRegistration, DeliveryBody>('', registrationEncoders, delivery);
