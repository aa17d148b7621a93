export { LazySection } from './LazySection';
