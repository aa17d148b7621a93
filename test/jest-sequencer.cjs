// The order of files of tests, so that no worker is left alone with a long one at the end. Jest knows how long each took
// on a machine where it ran before; on a fresh clone it goes by their sizes, which say little.
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The ends of the paths of files that take longest, in the order in which they start. Those of recovery mostly wait for
 * backends, so that they do not run side by side.
 */
const longest = [
  'iac/combinations/networks-1.test.ts',
  'iac/combinations/networks-2.test.ts',
  'iac/parity/parity-1.test.ts',
  'iac/parity/parity-2.test.ts',
  'iac/parity/parity-3.test.ts',
  'scaffolder/recovery.test.ts',
  'LearnPage/LearnPage.test.tsx',
  'LearnPage/interaction.test.tsx',
  'DesignPage/DesignPage.test.tsx',
  'vnet-connectivity-node/src/cli.test.ts',
  'scaffolder/recovery-remote.test.ts',
  'scaffolder/change-remote.test.ts',
  'scaffolder/change.test.ts',
  'app/src/App.test.tsx',
  'test/src/form/options.test.ts',
  'questionnaire/properties.test.ts',
  'vnet-connectivity/src/alpha.test.tsx',
  'Questionnaire/Questionnaire.test.tsx',
  'RegionFields/RegionFields.test.tsx',
  'iac/verify.test.ts',
  'iac/bicep-verify.test.ts',
  'rules/places.test.ts',
].map(end => `/${end}`);

const placeOf = ({ path }) => {
  const place = longest.findIndex(end => path.endsWith(end));
  return place === -1 ? longest.length : place;
};

module.exports = class extends Sequencer {
  static longest = longest;

  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
