module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ignorePatterns: ['assets.generated.ts'],
});
