import { app } from 'electron';

app.setName('Spanwright');
