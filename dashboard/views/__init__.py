"""The pages: each only puts together what other files make.

Not called `pages`: Streamlit takes a folder of that name beside app.py for the app's own pages, and
a deep link that is the first thing asked of a new server would open such a file by itself.
"""
