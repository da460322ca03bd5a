// `require` of an ES module works since Node 20.19.
const { cardIssuers } = require('react-inicis');
const { verifyOnce } = require('./src/verifyOnce.mjs');

if (cardIssuers.shinhan.code !== '366') throw new Error('the tables are missing');
verifyOnce().then(console.log);
