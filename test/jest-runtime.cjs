// Jest's runtime, but each file is compiled once in a worker instead of once for every file of tests that loads it: one
// script runs in the global scopes of all of them. Compiling took a third of the time of most tests.
const vm = require('node:vm');
const Runtime = require('@backstage/cli/config/jestCachingModuleLoader');

/** Compiled scripts and what they were compiled from, by the paths of the files. */
const scripts = new Map();

module.exports = class extends Runtime {
  createScriptFromCode(source, filename) {
    const context = this._environment.getVmContext();
    const head = `(function(${this.constructInjectedModuleParameters()}){`;
    const known = scripts.get(filename);
    if (context && known?.source === source && known.head === head) {
      return known.script.runInContext(context);
    }
    // Node.js ties import() to the scope that a script was compiled for.
    if (!context || /\bimport\s*\(/.test(source)) {
      return super.createScriptFromCode(source, filename);
    }
    try {
      const script = new vm.Script(`${head}${source}\n})`, {
        filename,
        columnOffset: -head.length,
      });
      scripts.set(filename, { source, head, script });
      return script.runInContext(context);
    } catch {
      // Jest says what is wrong with the syntax.
      return super.createScriptFromCode(source, filename);
    }
  }
};
