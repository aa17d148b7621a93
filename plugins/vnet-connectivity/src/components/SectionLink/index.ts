export { SectionLink } from './SectionLink';
