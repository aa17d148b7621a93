export { NetworkEntityContent } from './NetworkEntityContent';
