/**
 * Colours by role, for paper, night and print. Ink is dark enough for WCAG AA on its paper; incident and contact keep
 * apart under every common colour blindness, and place and shape tell them apart without colour.
 */
export const palettes = {
  light: {
    paper: '#fbfaf7',
    panel: '#ffffff',
    ink: '#1d2326',
    muted: '#5a6468',
    faint: '#8d9699',
    grid: '#e3e1da',
    'grid-strong': '#c9c6bc',
    lane: '#f4f2ec',
    'lane-line': '#9aa1a2',
    incident: '#a33f1f',
    'incident-soft': '#e9c9b8',
    contact: '#16617a',
    'contact-soft': '#b9d5de',
    act: '#6a5a2a',
    'act-soft': '#ddd4b4',
    draft: '#7a3e8f',
    period: '#ece8dc',
    focus: '#0b57d0',
    'overview-all': '#cfcdc5',
    'overview-match': '#47565b',
    brush: '#16617a',
    'party-am': '#84336b',
    'party-az': '#4f6118',
    'party-nk': '#44489a',
  },
  dark: {
    paper: '#14181a',
    panel: '#1b2023',
    ink: '#ecebe6',
    muted: '#a9b1b3',
    faint: '#7d8689',
    grid: '#2a3033',
    'grid-strong': '#40484b',
    lane: '#191e20',
    'lane-line': '#6b7476',
    incident: '#f0946c',
    'incident-soft': '#5c3626',
    contact: '#6fc0d8',
    'contact-soft': '#24485a',
    act: '#d3bf7a',
    'act-soft': '#4b4326',
    draft: '#d29be6',
    period: '#22282a',
    focus: '#8ab4f8',
    'overview-all': '#3c4447',
    'overview-match': '#a4b3b7',
    brush: '#6fc0d8',
    'party-am': '#e39ccb',
    'party-az': '#b5c871',
    'party-nk': '#a9adf2',
  },
  print: {
    paper: '#ffffff',
    panel: '#ffffff',
    ink: '#000000',
    muted: '#444444',
    faint: '#777777',
    grid: '#e2e2e2',
    'grid-strong': '#c2c2c2',
    lane: '#ffffff',
    'lane-line': '#8a8a8a',
    incident: '#8f3010',
    'incident-soft': '#e6c8ba',
    contact: '#0d5068',
    'contact-soft': '#bcd3dc',
    act: '#5c4d1e',
    'act-soft': '#dcd5bd',
    draft: '#6a2f80',
    period: '#f0f0ec',
    focus: '#0b57d0',
    'overview-all': '#cccccc',
    'overview-match': '#444444',
    brush: '#0d5068',
    'party-am': '#6e2458',
    'party-az': '#414f12',
    'party-nk': '#363a82',
  },
} as const satisfies Record<string, Record<string, string>>

export type PaletteName = keyof typeof palettes
export type ColourRole = keyof (typeof palettes)['light']
export type Palette = Record<ColourRole, string>

/** The CSS custom property of a role: `--colour-incident`. On screen a scene is painted with these. */
export function cssVariable(role: ColourRole): string {
  return `--colour-${role}`
}

/** The declarations of one palette, for a style sheet: `--colour-paper:#fbfaf7;…`. */
export function cssDeclarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([role, colour]) => `--colour-${role}:${colour}`)
    .join(';')
}
