using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Gesprekken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "vast",
                table: "bijlage",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "gesprek",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    po_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vo_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schooljaar = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    laatste_op = table.Column<long>(type: "INTEGER", nullable: false),
                    po_gelezen_op = table.Column<long>(type: "INTEGER", nullable: true),
                    vo_gelezen_op = table.Column<long>(type: "INTEGER", nullable: true),
                    po_schreef_op = table.Column<long>(type: "INTEGER", nullable: true),
                    vo_schreef_op = table.Column<long>(type: "INTEGER", nullable: true),
                    gevraagd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gesprek", x => x.id);
                    table.ForeignKey(
                        name: "fk_gesprek_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orientatieformulier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    preadvies = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    advies = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    lwoo = table.Column<bool>(type: "INTEGER", nullable: false),
                    definitief_op = table.Column<long>(type: "INTEGER", nullable: true),
                    afdrukken = table.Column<int>(type: "INTEGER", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orientatieformulier", x => x.id);
                    table.ForeignKey(
                        name: "fk_orientatieformulier_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "zienswijze",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    schrijver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document = table.Column<Guid>(type: "TEXT", nullable: true),
                    formulier = table.Column<Guid>(type: "TEXT", nullable: true),
                    uitgenodigd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    herinnerd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    gewijzigd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    gewijzigd_door = table.Column<Guid>(type: "TEXT", nullable: true),
                    afgerond_op = table.Column<long>(type: "INTEGER", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zienswijze", x => x.id);
                    table.ForeignKey(
                        name: "fk_zienswijze_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gespreksbericht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gesprek_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    po_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vo_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    afzender_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    tekst_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gespreksbericht", x => x.id);
                    table.ForeignKey(
                        name: "fk_gespreksbericht_gesprek_gesprek_id",
                        column: x => x.gesprek_id,
                        principalTable: "gesprek",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_gesprek_leerling_id_vo_id",
                table: "gesprek",
                columns: new[] { "leerling_id", "vo_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gesprek_po_id_schooljaar",
                table: "gesprek",
                columns: new[] { "po_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_gesprek_vo_id_schooljaar",
                table: "gesprek",
                columns: new[] { "vo_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_gespreksbericht_gesprek_id",
                table: "gespreksbericht",
                column: "gesprek_id");

            migrationBuilder.CreateIndex(
                name: "ix_gespreksbericht_leerling_id",
                table: "gespreksbericht",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_orientatieformulier_leerling_id",
                table: "orientatieformulier",
                column: "leerling_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zienswijze_leerling_id_ouder_nummer",
                table: "zienswijze",
                columns: new[] { "leerling_id", "ouder", "nummer" },
                unique: true);

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gespreksbericht");

            migrationBuilder.DropTable(
                name: "orientatieformulier");

            migrationBuilder.DropTable(
                name: "zienswijze");

            migrationBuilder.DropTable(
                name: "gesprek");

            migrationBuilder.DropColumn(
                name: "vast",
                table: "bijlage");
        }
    }
}
