// Builds the checker before the tests of a package that shows repositories, so that they never see an older one.
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

module.exports = () => {
  execFileSync(process.execPath, [join(__dirname, 'build-checker.mjs')]);
};
