/** Modules of the page that do not belong in the worker. */
const ofThePage = [
  'react',
  'react-dom',
  'react/jsx-runtime',
  '@material-ui/core/styles',
  '@material-ui/core/Button',
];

it('leaves the libraries of the page out of the worker', () => {
  for (const name of ofThePage) {
    jest.doMock(name, () => {
      throw new Error(`The worker has ${name} in it.`);
    });
  }
  jest.isolateModules(() => {
    expect(() => jest.requireActual('./useWork')).toThrow(/react in it/);
    expect(jest.requireActual('./serve')).toHaveProperty('serveWork');
  });
});
