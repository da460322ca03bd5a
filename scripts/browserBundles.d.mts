import type { BrowserBundles } from '../src/sandbox/http/browserBundles.js';

export function buildBrowserBundles(): Promise<BrowserBundles & { licences: string }>;
