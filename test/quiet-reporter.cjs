// Jest's default reporter, for output without noise: what libraries print that this project cannot change is left out, and
// the last lines name the files in which anything else was printed. A run of every proof fails by it; another does not, as
// some warnings depend on how fast the machine is. Nothing is held back where Jest runs a single file, which prints directly.
const { DefaultReporter, VerboseReporter } = require('@jest/reporters');

/** Output of other packages that is left out, with the reasons. */
const noise = [
  // Material UI 4 and React 18.
  /^Warning: findDOMNode is deprecated/,
  /^Warning: \[JSS\] processedRuleToParse is not defined/,
  // Backstage's test application sets no flags of React Router.
  /^⚠️ React Router Future Flag Warning/,
  // jsdom has no layout, and CodeMirror asks for it.
  /^(Error: )?Not implemented: Window's scrollTo\(\) method/,
  /textRange\(\.\.\.\)\.getClientRects is not a function/,
  // The scaffolder's form: its text areas, and what it says besides showing it.
  /^Warning: Failed prop type: The prop `rows`[^]*@rjsf\//,
  /^Form validation failed/,
];

const quiet = Reporter =>
  class extends Reporter {
    /** Files of tests in which something was printed. */
    #loud = new Set();

    onTestResult(test, result, aggregated) {
      const printed = result.console?.filter(
        ({ message }) => !noise.some(pattern => pattern.test(message.trim())),
      );
      if (printed?.length) this.#loud.add(test.path);
      super.onTestResult(
        test,
        { ...result, console: printed?.length ? printed : undefined },
        aggregated,
      );
    }

    onRunComplete(contexts, results) {
      super.onRunComplete(contexts, results);
      if (this.#loud.size > 0) this.log(this.#said());
    }

    #said() {
      return `\nTests printed something: ${[...this.#loud].join(', ')}`;
    }

    getLastError() {
      return this.#loud.size === 0 || process.env.PROOFS !== 'all'
        ? super.getLastError()
        : new Error(this.#said());
    }
  };

const QuietReporter = quiet(DefaultReporter);
const QuietVerboseReporter = quiet(VerboseReporter);

module.exports = class {
  constructor(config) {
    return config.verbose
      ? new QuietVerboseReporter(config)
      : new QuietReporter(config);
  }
};
