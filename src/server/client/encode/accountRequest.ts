import type { Buyer, Order } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { checkAccountNumber, checkBank } from './bankAccount.js';
import { orderEncoders } from './chargeOrder.js';
import { encodeRow, encodeWritten, optional, type Encoders } from './encoders.js';
import type { AccountBody, AccountOrderBody } from './requestBodies.js';
import { unixSeconds } from './unixSeconds.js';
import { checkWord, productTypes, type ProductType } from './words.js';

/**
 * Order that is paid by a deposit. It may be a database row: the fields below are picked, and all
 * others are ignored. An unknown field in `buyer` is `invalid`.
 */
export interface AccountOrder extends Order {
  /** Shopper who pays. KG Inicis requires `name` and `email`. Sent as `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /** Any JSON object; the payment contains it later. Sent as `custom_data`. */
  customData?: object | undefined;
}

/** Virtual account to issue. An unknown field is `invalid`. */
export interface AccountRequest {
  /** Channel key of the PortOne console. Sent as `channel_key`. */
  channelKey: string;
  /** Code of the bank, only from the table `banks` (`banks.shinhan.code`). Sent as `vbank_code`. */
  bankCode: string;
  /** Deposit deadline, in whole seconds. Sent as `vbank_due`. */
  dueDate: Date;
  /** Name of the account holder (예금주), up to 16 characters: the merchant. Sent as `vbank_holder`. */
  holder: string;
  /**
   * INIAPI key of KG Inicis, from its merchant page. It can issue and revoke virtual accounts: keep
   * it on the server. No error contains it. Sent in the query, as `pg_api_key`.
   */
  pgApiKey: string;
  /**
   * URLs that receive the webhook instead of the URL in the PortOne console. Sent as `notice_url`.
   */
  noticeUrls?: readonly string[] | undefined;
  /** Number of products in the order. Sent as `product_count`. */
  productCount?: number | undefined;
  /** Kind of goods. Only other PGs use it. Sent as `product_type`. */
  productType?: ProductType | undefined;
  /** Number of a fixed virtual account (고정식). Only other PGs use it. Sent as `vbank_num`. */
  number?: string | undefined;
  /** Key of a fixed virtual account (고정식). Only other PGs use it. Sent as `vbank_key`. */
  key?: string | undefined;
  /** Set to `true` for a fixed virtual account with any number of deposits. Sent as `fixed_unlimited_vbank`. */
  unlimited?: boolean | undefined;
  /**
   * Business number of the shopper. Only other PGs use it. Sent as `business_registration_number`.
   */
  businessNumber?: string | undefined;
  /** Password of an escrow payment. Only other PGs use it. Sent as `escrow_password`. */
  escrowPassword?: string | undefined;
}

const { merchantUid, name, amount, taxFree, vat, buyer, customData } = orderEncoders;
const accountOrderEncoders = {
  merchantUid,
  name,
  amount,
  taxFree,
  vat,
  buyer,
  customData,
} satisfies Encoders<AccountOrder, AccountOrderBody>;

const accountEncoders = {
  channelKey: (key) => ({ channel_key: check('channelKey', 'required', key) }),
  bankCode: (code) => ({ vbank_code: checkBank('bankCode', code) }),
  dueDate: (date) => ({ vbank_due: unixSeconds('dueDate', date) }),
  holder: (holder) => ({ vbank_holder: check('holder', 'required', holder) }),
  // Sent in the query, not in the body.
  pgApiKey: () => ({}),
  noticeUrls: optional((urls) => ({
    notice_url: check('noticeUrls', 'list', urls).map((url) => check('noticeUrls', 'url', url)),
  })),
  productCount: optional((count) => ({ product_count: check('productCount', 'won', count) })),
  productType: optional((type) => ({ product_type: checkWord('productType', productTypes, type) })),
  number: optional((number) => ({ vbank_num: checkAccountNumber('number', number) })),
  key: optional((key) => ({ vbank_key: key })),
  unlimited: optional((unlimited) => ({
    fixed_unlimited_vbank: check('unlimited', 'boolean', unlimited),
  })),
  businessNumber: optional((number) => ({ business_registration_number: number })),
  escrowPassword: optional((password) => ({ escrow_password: password })),
} satisfies Encoders<AccountRequest, AccountBody>;

/** Encodes a virtual account for an order. */
export const encodeAccount = (order: AccountOrder, account: AccountRequest) => ({
  ...encodeRow(accountOrderEncoders, order),
  ...encodeWritten('', accountEncoders, account),
});
