import { verifyOnce } from './src/verifyOnce.mjs';

export default { fetch: async () => new Response(await verifyOnce()) };
