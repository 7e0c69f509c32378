"""The pages of accounts: signing in, a second factor, sessions, invitations, and setting the installation up.

Most of what they do is allauth's; what is here gives it the addresses, words and looks of the house, and the journal its
lines.
"""
