module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Bundled and minified by `npm run checker`: ESLint runs out of memory on it.
  ignorePatterns: ['/checker'],
});
