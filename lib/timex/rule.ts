export type { Grain, TemporalMention } from './mention'
