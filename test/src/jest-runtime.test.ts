import vm from 'node:vm';

const Runtime = jest.requireActual('../jest-runtime.cjs');

type Compiled = (module: { exports: unknown }) => void;

/** A runtime of Jest in a global scope that has a name. */
function runtimeIn(name: string) {
  const context = vm.createContext({ name });
  return Object.assign(Object.create(Runtime.prototype), {
    _config: { injectGlobals: true, sandboxInjectedGlobals: [] },
    _environment: { getVmContext: () => context },
    _resolver: { isCoreModule: () => false },
  }) as { createScriptFromCode(source: string, filename: string): Compiled };
}

function exportsOf(compiled: Compiled): unknown {
  const module = { exports: {} };
  compiled(module);
  return module.exports;
}

const { Script } = vm;
const scripts = jest
  .spyOn(vm, 'Script')
  .mockImplementation((...args) => new Script(...args));

afterAll(() => scripts.mockRestore());

/** The number of times that a file was compiled. */
const compilations = (filename: string) =>
  scripts.mock.calls.filter(
    ([, options]) => Object(options).filename === filename,
  ).length;

it('compiles a file once, and runs it in the global scope of each file of tests', () => {
  const found = ['first', 'second'].map(name =>
    exportsOf(
      runtimeIn(name).createScriptFromCode(
        'module.exports = name;',
        '/once.js',
      ),
    ),
  );
  expect(found).toEqual(['first', 'second']);
  expect(compilations('/once.js')).toBe(1);
});

it('compiles a file again when its code is another', () => {
  const runtime = runtimeIn('first');
  const found = ['1', '2'].map(number =>
    exportsOf(
      runtime.createScriptFromCode(`module.exports = ${number};`, '/twice.js'),
    ),
  );
  expect(found).toEqual([1, 2]);
  expect(compilations('/twice.js')).toBe(2);
});

it('says where in the file something is thrown', () => {
  // The place as V8 has it: in stacks Jest looks for source maps, also of what other files of tests have loaded before.
  const code =
    'Error.prepareStackTrace = (_, [frame]) => [frame.getFileName(), frame.getColumnNumber()]; module.exports = new Error().stack;';
  expect(
    exportsOf(runtimeIn('first').createScriptFromCode(code, '/thrown.js')),
  ).toEqual(['/thrown.js', code.indexOf('new Error') + 1]);
});

it('leaves import() and errors of the syntax to Jest', () => {
  const runtime = runtimeIn('first');
  runtime.createScriptFromCode('() => import("node:fs");', '/dynamic.js');
  expect(compilations('/dynamic.js')).toBe(0);
  expect(() => runtime.createScriptFromCode('=', '/syntax.js')).toThrow(
    /Unexpected token/,
  );
});
