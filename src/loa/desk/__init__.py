"""On top: the staff workspace: home pages by role, navigation, shared templates and the look.

May import every room but `project`.
"""
