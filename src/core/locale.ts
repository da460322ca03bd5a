/** Language of the payment window and of this package's texts: Korean or English. */
export type Locale = 'ko' | 'en';
