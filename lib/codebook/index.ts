export * from './codebook'
