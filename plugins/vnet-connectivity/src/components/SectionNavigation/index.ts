export { SectionNavigation } from './SectionNavigation';
export type { NavigationEntry } from './SectionNavigation';
