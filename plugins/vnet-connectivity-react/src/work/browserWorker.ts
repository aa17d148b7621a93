/**
 * A worker of the browser. It has a file of its own, because only ES modules know `import.meta`. The script is an entry
 * of this package, found by the package's name, so that it is there in the sources and in the published package alike.
 * Bundlers see it by this very form.
 */
export function createBrowserWorker(): Worker {
  return new Worker(
    new URL('backstage-plugin-vnet-connectivity-react/worker', import.meta.url),
    { name: 'vnet-connectivity' },
  );
}
