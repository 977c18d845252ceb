import { endSeat } from '../../../commands/seats.js'
import { findSeatForUpdate } from '../../../data/seat-write.store.js'
import { confirmPage } from '../confirm-page.js'

export const endSeatPage = confirmPage({
  path: '/administration/seats/:seatId/end',
  audit: 'access.seat-form-viewed',
  async about(tx, { seatId = '' }) {
    const seat = await findSeatForUpdate(tx, seatId)
    if (!seat || seat.endedAt) return undefined
    return {
      title: `End the seat of ${seat.personName}?`,
      says: [
        `They can no longer work as ${seat.title} here, and are signed out of it at once.`,
        'Work they hold is then listed for their managers, to be moved to someone else. Nothing they wrote is lost.',
      ],
      button: 'End seat',
      isGrave: true,
      back: `/administration/people/${seat.accountId}`,
    }
  },
  run: (tx, by, { seatId = '' }) => endSeat(tx, by, { seatId }),
  say: {
    'own-seat': 'You cannot end the seat you are working from. Ask another administrator.',
    gone: 'It has ended already',
  },
  to: ({ back }) => `${back}?done=ended`,
})
