export { Correction } from './Correction';
