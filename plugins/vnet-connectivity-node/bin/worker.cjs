const { existsSync } = require('node:fs');
const path = require('node:path');

// Sources are there in the repository only; an installed package has nothing but dist.
/* eslint-disable-next-line no-restricted-syntax */
const sources = path.resolve(__dirname, '../src/worker.ts');

if (existsSync(sources)) {
  require('@backstage/cli/config/nodeTransform.cjs');
  require(sources).work();
} else {
  require('../dist/worker.cjs.js').work();
}
