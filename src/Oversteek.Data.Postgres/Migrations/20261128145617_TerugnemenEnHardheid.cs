using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TerugnemenEnHardheid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "doorschuiving_versleuteld",
                table: "besluitbrief",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "hardheid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    brugklas_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    gevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    beslist_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    grond_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hardheid", x => x.id);
                    table.ForeignKey(
                        name: "fk_hardheid_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hardheid_brugklas_id",
                table: "hardheid",
                column: "brugklas_id");

            migrationBuilder.CreateIndex(
                name: "ix_hardheid_leerling_id_brugklas_id",
                table: "hardheid",
                columns: new[] { "leerling_id", "brugklas_id" },
                unique: true,
                filter: "status IN ('Gevraagd', 'Voorgesteld')");

            migrationBuilder.CreateIndex(
                name: "ix_hardheid_regio_id_schooljaar",
                table: "hardheid",
                columns: new[] { "regio_id", "schooljaar" });

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hardheid");

            migrationBuilder.DropColumn(
                name: "doorschuiving_versleuteld",
                table: "besluitbrief");
        }
    }
}
