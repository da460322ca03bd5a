import { fileURLToPath } from 'node:url';

/**
 * Needed only in this repository, where the package is built and not installed. Your app does not
 * need it.
 *
 * @type {import('next').NextConfig}
 */
export default { turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) } };
