export { ChoiceCards } from './ChoiceCards';
export type { Choice, ChoiceCardsProps } from './ChoiceCards';
