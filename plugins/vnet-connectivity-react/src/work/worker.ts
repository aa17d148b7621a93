/**
 * The script of the worker that does long work beside the page; it is loaded by `browserWorker.ts` only.
 *
 * @packageDocumentation
 */
import { serveWork } from './serve';

serveWork({
  addEventListener: (type, listener) => addEventListener(type, listener),
  postMessage: response => postMessage(response),
});
