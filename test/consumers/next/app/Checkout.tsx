'use client';

import { App } from '../src/App';

/** Client component: the button and its handlers. */
export const Checkout = () => <App />;
