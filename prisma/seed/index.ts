export { type CuratedEntry, curatedEvents } from './curated'
export { readSamples, type Sample, samplePublisher } from './samples'
