import type { helpWork as vi } from '../../vi/help/help-work.ts';
import type { Texts } from '../../vi.ts';

export const helpWork: Texts<typeof vi> = {
  today: {
    what: 'This page holds the work of one day: what, how long, what came out of it.',
    how:
      'Press “Log the first work of the day” or “Add a line”, then type a few letters of the work, without marks. Pick the work from the list.\n' +
      'Type the hours: 2:30 is two and a half hours, 45p is 45 minutes.\n' +
      'Where a paper or report came out of it, give its name and number in the column of products.\n' +
      'At the end of the day press “Submit” at the foot of the page. Your head will see it.',
    stuck:
      'What you type is kept as you go; there is no button for saving. What is wrong is said under its field, with how to mend it. A day handed in by mistake can be taken back, mended and handed in again.',
  },
  week: {
    what: 'This page is the whole week in one table: a row for each work, a column for each day.',
    how:
      'Press a cell and type the hours. Tab goes to the next day. On a phone: choose the day, type hours beside the work, press its name to write what was done.\n' +
      'A darker cell is a day off; work done then is still written. A day that is to come or handed in takes no hours.\n' +
      'What was done and its product stand right above the table for the cell you are in; press F2 to change them.\n' +
      'The last row sums each day, the last column each work.',
    stuck:
      'A cell is kept when you leave it. To write one day at a time open Today; both pages hold the same.',
  },
  month: {
    what: 'This page is a month as a calendar: each day with its hours and whether it was handed in.',
    how:
      'Press a day to open its log.\n' +
      'Days that are still owed are marked; press one to fill it in.\n' +
      'The arrows at the top go to the month before and after.',
    stuck:
      'Holidays and leave need no log. For leave that does not show yet press “Ask for leave”: at the head of Today; on a phone under “More”.',
  },
  monthPaper: {
    what: 'This page is your month on one sheet of paper, to be signed.',
    how: 'Choose the month and look at it on the screen.\n' + 'Print it on A4, or keep it as a PDF.',
    stuck:
      'A month under way says up to which day it counts. To change a figure change the day, then print again.',
  },
  work: {
    what: 'This page gathers the work you were given and when each is due.',
    how:
      'What presses most stands first, with its day.\n' +
      'Press a name to see what was asked and the files that came with it.\n' +
      'Write the hours on Today; the work you were given is in the list you pick from.',
    stuck:
      'If you will not make the day, open the work and say so before it is over; only work past its day counts as late.',
  },
  workItem: {
    what: 'This page is one piece of work you were given: what, until when, what is to be handed in, what was logged.',
    how:
      'Read what was asked and open the files if there are any.\n' +
      'The days you logged for it stand below with their hours.\n' +
      'If it is not yours to do, answer here and say why.',
    stuck: 'Its product is handed in with the log of the day it is done, not on this page.',
  },
  reviewDays: {
    what: 'On this page a head sees and accepts the days that people of the unit handed in.',
    how:
      'Pick a day in the list at the left; what it says stands in the middle.\n' +
      'If it is right press “Accept the day”. If something is missing write why and return it.\n' +
      'The arrows go from line to line, J and K to the next day and back.',
    stuck:
      'A press by mistake is undone beside the message, or with the key Z. The person sees why a day came back, mends it and hands it in again.',
  },
  reviewProducts: {
    what: 'On this page products that were handed in are judged: fit, not fit, or returned for more.',
    how:
      'Pick a product; what it is, its evidence and its story stand at the right.\n' +
      'Press the degree. To return it, say what is missing.\n' +
      'Several that are alike can be chosen and judged at once.',
    stuck: 'A return for more is not counted as a fault. A wrong press is undone at the foot of the page.',
  },
  product: {
    what: 'This page is one product: whose, when it was handed in, its evidence and what the head said.',
    how:
      'Press “Add a file” to send a picture or a file as evidence.\n' +
      'Who worked on it too gets a share under shared work.\n' +
      'What was handed in, returned and accepted stands in order of time.',
    stuck:
      'If it is late for a cause outside your hands, write it under the outside cause; your head will see it.',
  },
  meetings: {
    what: 'This page gathers meetings, trips and conferences you called or were asked to.',
    how:
      'Who called it enters it once: name, day, hours, who takes part.\n' +
      'Each participant finds a line offered on Today, and it is theirs once they take it.\n' +
      'Minutes or the common paper stand here.',
    stuck: 'If you were not there, decline it; nobody’s hours are written for them.',
  },
  tasks: {
    what: 'On this page a head hands out work and follows what was handed out in the unit.',
    how:
      'Press “Assign work”, choose who leads it, the product and the day.\n' +
      'Press a piece of work to see its hours and what was handed in.\n' +
      'The month’s plan and work that comes again stand beside it.',
    stuck: 'A new day, another person or parts are set within the work; whoever has it is told at once.',
  },
  proposals: {
    what: 'This page gathers what people of the unit propose: new products, work that the catalogue lacks.',
    how: 'Read what is proposed and why.\n' + 'Agree, or refuse and say why.',
    stuck: 'What was answered can be read again; who proposed it is told.',
  },
  ownReviews: {
    what: 'This page lists your review sheets, month by month.',
    how: 'A row is a month, with its points and where it stands.\n' + 'Press a month to open its sheet.',
    stuck: 'Points are computed from accepted products and days; the sheet shows every step.',
  },
  review: {
    what: 'This page is the review sheet of one person for a month, by the form that is prescribed.',
    how:
      'Read it part by part; every figure opens what it is made of.\n' +
      'Your own remarks are kept as you type.\n' +
      'When it is done hand it in at the foot; it can be printed to be signed.',
    stuck: 'If you disagree with a degree, appeal within the sheet and say why.',
  },
  notices: {
    what: 'This page gathers what you are told: days returned, new work, what falls due.',
    how:
      'What is unread stands first. Press it to open the place.\n' + 'For mail open the settings at the top.',
    stuck: 'What was read stays here. Nothing is lost by a press.',
  },
  noticeChoices: {
    what: 'This page chooses what is told on the page and what comes by mail or to your machines too.',
    how: 'A row is one kind of notice; choose at its right.\n' + 'A choice holds at once.',
    stuck: 'Where your body allows no mail the choice is closed; the page always tells.',
  },
  held: {
    what: 'This page shows the lines this machine holds because they could not be sent.',
    how:
      'With a network press “Send now”; it also happens by itself.\n' +
      'Where the server refused one, read why, mend it or drop it.',
    stuck: 'Nothing goes by itself. Do not clear the browser’s data while lines are here.',
  },
  more: {
    what: 'This page has the other pages and your account.',
    how: 'Press a name to open the page.\n' + 'Size of text, colours, password and signing out stand below.',
    stuck: 'Wherever you are, Today always leads back to your log.',
  },
  reading: {
    what: 'This page sets the size of text, colours, contrast and motion.',
    how:
      'Choose a size that suits you; the page changes at once.\n' +
      'Choose “Strong” if the text is too pale.',
    stuck: '“As is usual” takes it back. Every machine you sign in on reads the same.',
  },
  devices: {
    what: 'This page sets how your own day is opened again quickly on your machine.',
    how:
      'Only on a machine or phone of your own.\n' + 'Set a code; next time it stands for the long password.',
    stuck: 'If the machine is lost, take it off the list here from another one.',
  },
};
