import { fileURLToPath } from 'node:url';

/**
 * Only because the kit is not installed here but built beside it; an app of yours needs none of this.
 *
 * @type {import('next').NextConfig}
 */
export default { turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) } };
