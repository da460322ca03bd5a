import { verifyOnce } from './src/verifyOnce.mjs';

console.log(await verifyOnce());
