/** Store account: the merchant's PortOne account, which receives the payments. */
export interface StoreAccount {
  userCode: string;
  tierCode?: string | undefined;
}

/** Returns the store account in the settings of a provider. */
export const storeAccountOf = ({ userCode, tierCode }: StoreAccount): StoreAccount => ({
  userCode,
  tierCode,
});

export const isSameAccount = (one: StoreAccount, other: StoreAccount): boolean =>
  one.userCode === other.userCode && (one.tierCode ?? '') === (other.tierCode ?? '');
