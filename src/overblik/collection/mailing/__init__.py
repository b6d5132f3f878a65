"""Mail: invitations, reminders, thanks, delegations; claimed before it is sent, so that nobody gets one twice."""
