import type { helpOrganisation as vi } from '../../vi/help/help-organisation.ts';
import type { Texts } from '../../vi.ts';

export const helpOrganisation: Texts<typeof vi> = {
  units: {
    what: 'This page is the organisation: bodies, divisions and who heads them.',
    how:
      'The arrow before a name opens what is below.\n' +
      'Type a part of a name in the search, without marks.',
    stuck: 'It has dates: change the day at the top to see how it was.',
  },
  unit: {
    what: 'This page is one unit: who heads it, who stands in, who is in it.',
    how: 'Press a name to open the person.\n' + 'A head who is away names the stand-in here.',
    stuck: 'Splits, mergers and names have a day; what will change is shown before.',
  },
  cadres: {
    what: 'This page lists people: find them, see their posts, add new ones.',
    how:
      'Type a part of a name.\n' +
      'Press a name to open it; “Add” adds somebody.\n' +
      'Moves between bodies have a part of their own below.',
    stuck: 'Whoever you do not find may be outside your scope or gone: turn on the filter.',
  },
  cadre: {
    what: 'This page is one person: posts over time, hours, leave.',
    how: 'Posts stand by time, the present one first.\n' + 'Leave is asked for and written down here.',
    stuck: 'A change in the past needs a decision’s number; the page says which days it touches.',
  },
  positions: {
    what: 'This page is the catalogue of positions and its editions.',
    how: 'Press an edition to see its positions.\n' + 'Find your own in the search.',
    stuck: 'The edition in force today is marked; old ones are to be read only.',
  },
  catalogue: {
    what: 'This page is one edition of the catalogue: positions, groups and their products.',
    how: 'Filter by area or group.\n' + 'Press a position to see products and coefficients.',
    stuck: 'A draft is used by nobody; once it is published it holds from its day.',
  },
  position: {
    what: 'This page is one position: its work, products and coefficients.',
    how:
      'Read the description, then the table of products.\n' + 'The full description has a button of its own.',
    stuck: 'Work that is not here is logged as ad hoc work, and can be proposed.',
  },
  description: {
    what: 'This page writes the description of a position by its form.',
    how:
      'Change part by part; add rows at the end of a table.\n' +
      'Keeping it makes a new edition; the old one stays.',
    stuck: 'With a Word file at hand import it; the program reads it for you.',
  },
  descriptionImport: {
    what: 'This page reads descriptions from Word files.',
    how:
      'Choose a file; it is read part by part and shown as understood.\n' +
      'Look at what is marked, mend it, then take it.',
    stuck: 'Nothing changes before you take it.',
  },
  sharedProducts: {
    what: 'This page has the products that all positions share.',
    how: 'Search by name; see measure and coefficient.',
    stuck: 'Products of one position stand on its own page.',
  },
  editionComparison: {
    what: 'This page sets two editions beside each other: what came, went and changed.',
    how: 'Choose two editions at the top.\n' + 'A changed row says from what to what.',
    stuck: 'Days keep the coefficient of their day; a new edition changes nothing past.',
  },
  adHoc: {
    what: 'This page gathers ad hoc work that occurs often, to be taken into the catalogue.',
    how:
      'See what was logged often, and by how many.\n' +
      'Join like names and add them as a product where it is worth it.',
    stuck: 'Days that were logged do not change by it.',
  },
  competencies: {
    what: 'This page is the framework of competencies: which, which level, what positions ask.',
    how: 'See it as a table or a list.\n' + 'A head presses a name to assess somebody of the unit.',
    stuck: 'What is asked belongs to the position, what is met to the person; they often differ.',
  },
  competency: {
    what: 'This page is one person’s competencies against those of the position.',
    how:
      'A row is a competency: what is asked and what is met.\n' +
      'A new assessment shows in the chart; the old one is kept.',
    stuck: 'A gap serves to choose training, not to rate.',
  },
  schemes: {
    what: 'This page follows the position schemes of bodies.',
    how: 'See which dossier stands at which step.\n' + 'Press a name to open it, or begin a new one.',
    stuck: 'What is late is marked in words, not by colour alone.',
  },
  scheme: {
    what: 'This page is one dossier: its facts, files and steps up to approval.',
    how: 'The step that waits has its button at the top.\n' + 'Files stand by kind.',
    stuck: 'When more is asked for, the reason stands in its history; add it and hand it in again.',
  },
  schemeNew: {
    what: 'This page begins a dossier for a body.',
    how: 'Choose the body and the campaign, give a name.\n' + 'Keep it, then send files on its own page.',
    stuck: 'Before it is handed in it can be changed and dropped freely.',
  },
  campaign: {
    what: 'This page follows a campaign: planned, done, left.',
    how:
      'The chart sets progress beside the plan; see it as a table if you like.\n' +
      'Press a body to open its dossier.',
    stuck: 'A campaign has its days; change them where you may.',
  },
  campaignForm: {
    what: 'This page sets a campaign: name, goal, blocks and days.',
    how: 'Give the name, choose goal and blocks.\n' + 'Choose when it begins, ends and what day counts.',
    stuck: 'Days can change later; who changed them and when is kept.',
  },
};
