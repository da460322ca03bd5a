/** Languages of the kit's texts and of the payment window. */
export type Locale = 'ko' | 'en';
